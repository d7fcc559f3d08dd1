// The list of articles stays true while one looks at it: each half minute it asks what changed. Cells
// of rows that stand there are put in anew in their place; new rows are announced, never inserted.
(() => {
  const EVERY = 30_000; // milliseconds
  let tag = "";
  let news = []; // what is announced, and the words of its link
  const status = () => document.querySelector("[data-live]");
  const rule = new Intl.PluralRules(document.documentElement.lang || "en");

  const say = (sentence = "", link = "") => {
    const place = status();
    if (place.textContent.trim() === `${sentence} ${link}`.trim()) return;
    place.replaceChildren(sentence);
    if (!link) return;
    const show = Object.assign(document.createElement("a"), { href: location.href, textContent: link });
    place.append(" ", show);
  };

  const fill = (mine, fresh) => {
    const cells = [...fresh.children];
    [...mine.children].forEach((cell, at) => {
      const keep = cell.matches(".pick") || cell.contains(document.activeElement);
      if (!keep && cells[at] && cell.outerHTML !== cells[at].outerHTML) cell.replaceWith(cells[at]);
    });
  };

  const take = (answer) => {
    const page = new DOMParser().parseFromString(answer, "text/html");
    const counts = page.querySelectorAll(".views .count");
    document.querySelectorAll(".views .count").forEach((place, at) => { place.textContent = counts[at].textContent; });
    let added = 0;
    for (const fresh of page.querySelectorAll("tr[id]")) {
      const mine = document.getElementById(fresh.id);
      if (mine) fill(mine, fresh);
      else added += 1;
    }
    const words = status().dataset[rule.select(added) === "one" ? "liveOne" : "liveOther"];
    news = added ? [words.replace("#", added), status().dataset.liveShow] : [];
  };

  const ask = async () => {
    if (document.visibilityState !== "visible" || !status()) return;
    try {
      const headers = { "X-Poll": "1", ...(tag && { "If-None-Match": tag }) };
      const answer = await fetch(location.href, { headers, cache: "no-store", redirect: "error" });
      if (answer.status !== 304) {
        if (!answer.ok) throw new Error(answer.statusText);
        tag = answer.headers.get("ETag") ?? "";
        take(await answer.text());
      }
      delete status().dataset.since;
      say(...news);
    } catch {
      status().dataset.since ??= new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });
      say(status().dataset.live.replace("#", status().dataset.since));
    }
  };

  setInterval(ask, EVERY);
  document.addEventListener("visibilitychange", ask);
})();
