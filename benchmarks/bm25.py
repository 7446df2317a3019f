#!/usr/bin/env python3
"""What retrieval does: for each claim, the sentences of all articles that BM25 ranks first (bm25s, stems, stop words).

    python benchmarks/bm25.py claims.yaml corpus.jsonl > found.jsonl

It finds where to look, over the corpus as a whole, and holds the corpus to do so. It does not judge.
"""

from __future__ import annotations

import json
import re
import sys

import bm25s
import Stemmer
import yaml

TOP = 100


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        given = yaml.safe_load(file)
    language = given["language"]
    stemmer = Stemmer.Stemmer({"fr": "french", "en": "english"}[language])
    sentences, articles = [], []
    with open(sys.argv[2], encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            for sentence in re.split(r"(?<=[.!?])\s+", article["text"]):
                sentences.append(sentence)
                articles.append(article["id"])
    reading = {"stopwords": language, "stemmer": stemmer, "show_progress": False}
    index = bm25s.BM25()
    index.index(bm25s.tokenize(sentences, **reading), show_progress=False)
    asked = bm25s.tokenize([claim["text"] for claim in given["claims"]], return_ids=False, **reading)
    places, scores = index.retrieve(asked, k=min(TOP, len(sentences)), show_progress=False)
    for claim, found, ranked in zip(given["claims"], places, scores, strict=True):
        for place, score in zip(found, ranked, strict=True):
            row = {"claim": claim["id"], "article": articles[place], "score": float(score), "quote": sentences[place]}
            print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
