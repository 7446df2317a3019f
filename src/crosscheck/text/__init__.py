"""What any text needs: sentences, words, numbers, dates, names, cues; a language is a data file."""
