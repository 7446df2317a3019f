(() => {
  "use strict";
  // The page's own ids begin with "_"; the others are those of claims.
  const id = (name) => document.getElementById(name);
  const data = JSON.parse(id("_data").textContent);
  const form = id("_filters");
  const table = id("_matrix");
  const reader = id("_reader");
  document.documentElement.classList.add("js");
  const allDetails = (within) => document.querySelectorAll(`#_${within} > details`);

  // Buttons that open or close every section of a list.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-open], button[data-close]");
    if (!button) return;
    for (const each of allDetails(button.dataset.open || button.dataset.close)) each.open = Boolean(button.dataset.open);
  });

  // Paper shows everything that is quoted; afterwards the page is as it was.
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("#_claims details:not([open])")].filter((each) => !each.closest("[hidden]"));
    for (const each of closed) each.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const each of closed) each.open = false;
  });
  if (!table) return;

  const body = table.tBodies[0];
  const headRow = table.tHead.rows[0];
  const rows = [...body.rows];
  const samples = id("_cells").content.querySelectorAll("td");
  const columnSample = id("_column").content.querySelector("th");
  const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, data.group);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // A claim's cells, but for those that omit it: by the article's place, what the cell says.
  const claims = data.claims.map((claim, place) => {
    const cells = new Map();
    for (let at = 0; at < claim.cells.length; at += 2) {
      const code = claim.cells[at + 1];
      cells.set(claim.cells[at], {
        kind: data.kinds[code % 10],
        level: Math.floor(code / 10) % 10,
        person: Math.floor(code / 100) % 10,
        entry: code >= 1000,
      });
    }
    return { place, status: claim.status, tags: claim.tags, cells, row: rows[place] };
  });
  const stanceOf = (claim, article) => {
    const cell = claim.cells.get(article);
    return !cell || cell.kind === "predates" ? "omits" : cell.kind;
  };

  // What the search looks in, read from the page itself, in small pieces while the browser is idle.
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[\u2019\u02bc]/g, "'").toLowerCase();
  const articleTexts = data.articles.map((each) => folded(`${each.name} ${each.id}`));
  const claimTexts = claims.map(() => null);
  const entries = claims.map(() => null);
  const sections = claims.map((claim) => id(`_c${claim.place}`));
  const anchorOf = (place) => sections[place].querySelector(".means").id;
  const readEntries = (place) => {
    if (entries[place]) return;
    const section = sections[place];
    // its wordings, tags and notes; its origins are in the entries of the articles that have them
    const parts = section.querySelectorAll("summary, dl.facts > div:not(.origins)");
    claimTexts[place] = folded([...parts].map((each) => each.textContent).join(" "));
    entries[place] = [...section.querySelectorAll("li.entry")].map((node) => {
      const article = Number(node.id.split("-")[1]);
      return { node, article, text: `${articleTexts[article]} ${folded(node.textContent)}`, shown: true };
    });
  };
  let next = 0;
  const idle = window.requestIdleCallback || ((work) => setTimeout(() => work({ timeRemaining: () => 5 }), 50));
  const readSome = (deadline) => {
    do {
      if (next >= claims.length) return;
      readEntries(next);
      next += 1;
    } while (deadline.timeRemaining() > 4);
    idle(readSome);
  };
  idle(readSome);

  // What is shown: claims and articles by their places, and which page of each.
  const everyArticle = data.articles.map((_, place) => place);
  const view = { claims: claims.map((_, place) => place), articles: everyArticle, row: 0, column: 0 };

  const value = (name) => id(`_${name}`)?.value || "";
  const chosen = (name) => (value(name) === "" ? null : Number(value(name)));

  const filter = () => {
    const statuses = new Set([...form.querySelectorAll("input[name=status]:checked")].map((each) => each.value));
    const stance = value("stance");
    const tag = chosen("tag");
    const publisher = chosen("publisher");
    const terms = folded(value("search")).split(/\s+/).filter(Boolean);
    const has = (text) => terms.every((term) => text.includes(term));
    const mayBe = everyArticle.map((place) => publisher === null || data.articles[place].publisher === publisher);
    const within = everyArticle.filter((place) => mayBe[place]);
    const named = terms.length ? articleTexts.map(has) : null;
    const weight = new Map();
    view.claims = [];
    for (const claim of claims) {
      let shown = (!statuses.size || statuses.has(claim.status)) && (tag === null || claim.tags.includes(tag));
      if (shown) {
        readEntries(claim.place);
        const wholeClaim = !terms.length || has(claimTexts[claim.place]);
        const fits = new Set();
        for (const entry of entries[claim.place]) {
          const fitting = mayBe[entry.article] && (!stance || stanceOf(claim, entry.article) === stance)
            && (wholeClaim || has(entry.text));
          if (fitting) fits.add(entry.article);
          if (fitting !== entry.shown) {
            entry.node.hidden = !fitting;
            entry.shown = fitting;
          }
        }
        for (const [article, cell] of claim.cells) {
          const spoken = stance ? stanceOf(claim, article) === stance : cell.kind !== "omits" && cell.kind !== "predates";
          if (spoken && mayBe[article] && (wholeClaim || named[article])) fits.add(article);
        }
        if (stance === "omits" && (wholeClaim || named.some(Boolean))) {
          for (const article of within) if (stanceOf(claim, article) === "omits" && (wholeClaim || named[article])) fits.add(article);
        }
        shown = fits.size > 0 || (!stance && wholeClaim);
        if (shown) for (const article of fits) weight.set(article, (weight.get(article) || 0) + 1);
      }
      sections[claim.place].hidden = !shown;
      if (shown) view.claims.push(claim.place);
    }
    const narrowed = (stance || terms.length) && weight.size;
    view.articles = narrowed ? within.filter((place) => weight.has(place)) : within;
    if (view.articles.length > data.columns) {
      view.articles = [...view.articles].sort((a, b) => (weight.get(b) || 0) - (weight.get(a) || 0) || a - b);
    }
    const shownArticles = new Set(view.articles);
    for (const place of everyArticle) articleSections[place].hidden = !shownArticles.has(place);
    view.row = 0;
    view.column = 0;
    draw();
    id("_none").hidden = view.claims.length > 0;
    id("_counted").textContent = fill(data.words.shown, {
      claims: number(view.claims.length),
      all_claims: number(claims.length),
      articles: number(view.articles.length),
      all_articles: number(everyArticle.length),
    });
  };
  const articleSections = everyArticle.map((place) => id(`_a${place}`));

  // The table: one page of claims by one page of articles.
  const sampleOf = (cell) => {
    const kind = cell ? data.kinds.indexOf(cell.kind) : data.kinds.indexOf("omits");
    return samples[kind * 6 + ((cell ? cell.level : 3) - 1) * 2 + (cell ? cell.person : 0)];
  };
  const columnsShown = () => view.articles.slice(view.column, view.column + data.columns);
  const draw = () => {
    const columns = columnsShown();
    const shownRows = view.claims.slice(view.row, view.row + data.rows);
    while (headRow.cells.length > 1) headRow.lastElementChild.remove();
    for (const place of columns) {
      const head = columnSample.cloneNode(true);
      const article = data.articles[place];
      head.dataset.a = place;
      head.firstElementChild.href = `#_t${place}`;
      head.querySelector("b").textContent = article.name;
      head.querySelector("span").textContent = article.id === article.name ? "" : article.id;
      headRow.append(head);
    }
    const made = shownRows.map((place) => {
      const claim = claims[place];
      const { row } = claim;
      row.hidden = false;
      const cells = columns.map((article) => {
        const cell = claim.cells.get(article);
        const node = sampleOf(cell).cloneNode(true);
        const link = node.firstElementChild;
        link.href = cell && cell.entry ? `#_e${place}-${article}` : `#_t${article}`;
        link.tabIndex = -1;
        const { name } = data.articles[article];
        link.dataset.name = name;
        link.setAttribute("aria-label", fill(data.fact, { name, fact: link.getAttribute("aria-label") }));
        return node;
      });
      row.replaceChildren(row.cells[0], ...cells);
      return row;
    });
    body.replaceChildren(...made);
    id("_scroll").classList.toggle("dense", columns.length > data.wide);
    turn("columns", "column", view.articles.length, data.columns);
    turn("rows", "row", view.claims.length, data.rows);
    const first = body.querySelector("td a");
    if (first) first.tabIndex = 0;
  };
  const turn = (name, axis, total, size) => {
    const pager = id(`_${name}`);
    const [before, after] = pager.querySelectorAll("button");
    pager.hidden = total <= size;
    before.disabled = view[axis] === 0;
    after.disabled = view[axis] + size >= total;
    pager.querySelector("output").textContent = fill(data.words.page_of, {
      first: number(view[axis] + 1),
      last: number(Math.min(view[axis] + size, total)),
      total: number(total),
    });
  };
  for (const [name, axis, size] of [["columns", "column", data.columns], ["rows", "row", data.rows]]) {
    const [before, after] = id(`_${name}`).querySelectorAll("button");
    const go = (by, button, other) => {
      view[axis] += by;
      draw();
      if (button.disabled) other.focus();
    };
    before.addEventListener("click", () => go(-size, before, after));
    after.addEventListener("click", () => go(size, after, before));
  }

  let waiting = 0;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    if (event.target.type === "search") waiting = setTimeout(filter, 120);
    else filter();
  });
  form.addEventListener("reset", () => setTimeout(filter));

  // Arrow keys in the table: one cell is in the order of Tab, the others are reached from it.
  const cellAt = (row, column) => body.rows[row]?.cells[column + 1]?.firstElementChild;
  const goTo = (link) => {
    for (const each of body.querySelectorAll('td a[tabindex="0"]')) each.tabIndex = -1;
    link.tabIndex = 0;
    link.focus();
  };
  table.addEventListener("keydown", (event) => {
    const cell = event.target.closest("td");
    if (!cell || event.altKey || event.metaKey) return;
    const row = cell.parentElement.sectionRowIndex;
    const column = cell.cellIndex - 1;
    const last = cell.parentElement.cells.length - 2;
    const to = {
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? body.rows.length - 1 : row, last],
    }[event.key];
    if (!to || (event.ctrlKey && event.key.startsWith("Arrow"))) return;
    event.preventDefault();
    let link = to[0] < 0 || to[1] < 0 ? null : cellAt(...to);
    if (!link && event.key === "ArrowRight" && view.column + data.columns < view.articles.length) {
      view.column += data.columns;
      draw();
      link = cellAt(row, 0);
    } else if (!link && event.key === "ArrowLeft" && view.column > 0) {
      view.column -= data.columns;
      draw();
      link = cellAt(row, body.rows[row].cells.length - 2);
    }
    if (link) goTo(link);
  });
  table.addEventListener("focusin", (event) => {
    if (event.target.closest("td")) {
      for (const each of body.querySelectorAll('td a[tabindex="0"]')) each.tabIndex = -1;
      event.target.tabIndex = 0;
      // what sticks to the edges must not hide the cell
      const scroll = id("_scroll");
      const frame = scroll.getBoundingClientRect();
      const here = event.target.getBoundingClientRect();
      const left = frame.left + body.rows[0].cells[0].offsetWidth;
      const top = frame.top + headRow.offsetHeight;
      if (here.left < left && scroll.scrollWidth > scroll.clientWidth) scroll.scrollLeft -= left - here.left;
      if (here.top < top && scroll.scrollHeight > scroll.clientHeight) scroll.scrollTop -= top - here.top;
    }
  });

  // The reader: a cell's evidence beside its article.
  let open = null;
  const without = (node) => {
    // a copy has no ids of its own; what it is a copy of is kept for the links
    for (const each of [node, ...node.querySelectorAll("[id]")]) {
      if (each.id) each.dataset.id = each.id;
      each.removeAttribute("id");
    }
    return node;
  };
  const around = (step) => {
    const told = view.articles.filter((article) => {
      const cell = claims[open.claim].cells.get(article);
      return article === open.article || (cell && cell.kind !== "predates" && (cell.kind !== "omits" || cell.person));
    });
    return told[told.indexOf(open.article) + step];
  };
  // Where the panes stand one above the other, the article does not scroll by itself, and the evidence is read first.
  const centre = (node, pane) => {
    const [here, frame] = [node.getBoundingClientRect(), pane.getBoundingClientRect()];
    pane.scrollTop += here.top - frame.top - Math.max((frame.height - here.height) / 2, 0);
  };
  const show = (claim, article) => {
    open = { claim, article };
    const section = sections[claim];
    const entry = id(`_e${claim}-${article}`);
    const source = articleSections[article];
    const heading = section.querySelector("summary h3");
    const title = id("_reader-claim");
    title.textContent = heading.textContent;
    title.lang = heading.lang || document.documentElement.lang;
    id("_reader-status").replaceChildren(section.querySelector("summary .status").cloneNode(true));
    const left = id("_reader-evidence");
    if (entry) {
      const list = document.createElement("ul");
      const copy = without(entry.cloneNode(true));
      copy.hidden = false;
      list.append(copy);
      left.replaceChildren(list);
    } else {
      const told = claims[claim].cells.get(article);
      const kind = told && told.kind !== "omits" && told.kind !== "predates" ? "unquoted" : "nothing";
      left.replaceChildren(id(`_${kind}`).content.cloneNode(true));
    }
    const right = id("_reader-article");
    const name = document.createElement("h4");
    name.textContent = data.articles[article].name;
    const parts = [".facts", ".text", ":scope > .note"].map((each) => source.querySelector(each)).filter(Boolean);
    const line = document.createElement("p");
    line.append(...[...source.querySelectorAll("summary .title, summary .date, summary .id")].flatMap((each) => [each.cloneNode(true), " "]));
    right.replaceChildren(name, line, ...parts.reverse().map((each) => without(each.cloneNode(true))));
    const marks = [...right.querySelectorAll("mark")];
    let first = null;
    for (const figure of left.querySelectorAll("figure[data-marks]")) {
      const [from, to] = figure.dataset.marks.split("-").map(Number);
      for (const mark of marks.slice(from - 1, to)) mark.classList.add("on");
      first = first || marks[from - 1];
    }
    id("_reader-before").disabled = around(-1) === undefined;
    id("_reader-after").disabled = around(1) === undefined;
    if (!reader.open) reader.showModal();
    id("_reader-pane").scrollTop = 0;
    reader.querySelector(".panes").scrollTop = 0;
    if (first) centre(first, id("_reader-pane"));
    history.replaceState(null, "", entry ? `#_e${claim}-${article}` : `#${anchorOf(claim)}`);
  };
  const shut = () => reader.close();
  id("_reader-close").addEventListener("click", shut);
  reader.addEventListener("click", (event) => {
    if (event.target === reader) shut(); // outside its edges
  });
  reader.addEventListener("close", () => {
    history.replaceState(null, "", location.pathname + location.search);
    const row = claims[open.claim].row;
    const column = columnsShown().indexOf(open.article);
    if (open.moved && row.isConnected && column >= 0) goTo(row.cells[column + 1].firstElementChild);
  });
  for (const [name, step] of [["_reader-before", -1], ["_reader-after", 1]]) {
    id(name).addEventListener("click", () => {
      const button = id(name);
      show(open.claim, around(step));
      open.moved = true;
      if (button.disabled) id("_reader-claim").focus();
    });
  }
  document.addEventListener("click", (event) => {
    const square = event.target.closest("#_matrix td");
    const link = square ? square.firstElementChild : event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = link.getAttribute("href").slice(1);
    const entry = link.closest("li.entry");
    if (square) {
      event.preventDefault();
      goTo(link);
      show(Number(square.parentElement.dataset.c), columnsShown()[square.cellIndex - 1]);
    } else if (reader.contains(link)) {
      event.preventDefault();
      const mark = reader.querySelector(`[data-id="${target}"]`);
      const asked = /^_e(\d+)-(\d+)$/.exec(target);
      if (mark) {
        mark.tabIndex = -1;
        mark.focus({ preventScroll: true });
        centre(mark, id("_reader-pane"));
        centre(mark, reader.querySelector(".panes"));
      } else if (asked) {
        show(Number(asked[1]), Number(asked[2]));
      } else {
        id("_reader-pane").focus();
      }
    } else if (entry && /^_m\d/.test(target)) {
      event.preventDefault();
      show(...entry.id.slice(2).split("-").map(Number));
    } else if (/^_e\d/.test(target)) {
      event.preventDefault();
      show(...target.slice(2).split("-").map(Number));
    }
  });

  // The page as it comes shows the first of everything; the script only takes it over.
  view.articles = [...headRow.cells].slice(1).map((head) => Number(head.dataset.a));
  if (view.articles.length < everyArticle.length) {
    const weight = everyArticle.map(() => 0);
    for (const claim of claims) {
      for (const [article, cell] of claim.cells) {
        if (cell.kind !== "omits" && cell.kind !== "predates") weight[article] += 1;
      }
    }
    view.articles = [...everyArticle].sort((a, b) => weight[b] - weight[a] || a - b);
  }
  for (const link of body.querySelectorAll("td a")) link.tabIndex = -1;
  const first = body.querySelector("td a");
  if (first) first.tabIndex = 0;
  turn("columns", "column", view.articles.length, data.columns);
  turn("rows", "row", view.claims.length, data.rows);
  // A browser restores what was typed when a page is loaded again.
  if (form.querySelector("input:checked") || ["search", "stance", "publisher", "tag"].some((name) => value(name))) filter();
  // Whoever follows a link to a claim is shown it, opened, even where a filter had hidden it; to a cell, the reader.
  const follow = () => {
    const target = id(location.hash.slice(1));
    const cell = /^#_e(\d+)-(\d+)$/.exec(location.hash);
    if (target && cell) {
      show(Number(cell[1]), Number(cell[2]));
      return;
    }
    const section = target && target.closest("#_claims > details");
    if (!section) return;
    if (section.hidden) {
      form.reset();
      filter();
    }
    section.open = true;
    section.scrollIntoView();
  };
  window.addEventListener("hashchange", follow);
  follow();
})();
