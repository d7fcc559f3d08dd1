// Lists: keys move from row to row, Shift picks on the way. After a form was sent the same place of
// the list has the focus again.
(() => {
  const PLACE = "factcheck.place";
  const rows = (list) => [...list.querySelectorAll("[data-row]")].filter((row) => row.checkVisibility());
  const rowOf = (element) => element?.closest("[data-row]");
  const box = (row) => row?.querySelector('input[name="pick"]');

  const focus = (row) => {
    (row.matches("[tabindex]") ? row : row.querySelector("[data-open]") ?? box(row))?.focus();
    row.scrollIntoView({ block: "nearest" });
  };

  const move = (list, by, extend) => {
    const all = rows(list);
    const here = all.indexOf(rowOf(document.activeElement));
    const row = all[here < 0 ? 0 : Math.min(Math.max(here + by, 0), all.length - 1)];
    if (!row) return;
    focus(row);
    if (extend && !box(row)?.checked) box(row)?.click();
  };

  document.addEventListener("factcheck:key", (event) => {
    const { does } = event.detail;
    const list = event.target;
    if (does === "row-pick") box(rowOf(document.activeElement))?.click();
    else if (does === "row-next" || does === "row-pick-next") move(list, 1, does === "row-pick-next");
    else if (does === "row-previous" || does === "row-pick-previous") move(list, -1, does === "row-pick-previous");
  });

  // A key of the bulk bar, pressed on a row while nothing is picked, means that row. When its menu is
  // closed and nothing was done, the row has the focus again and is picked no more.
  let meant = null; // {row, picked}
  document.addEventListener("factcheck:before-key", (event) => {
    const row = rowOf(event.target);
    const form = row?.closest("form");
    if (!form || !event.detail.element.closest("[data-bulk]")) return;
    meant = { row, picked: !form.querySelector('input[name="pick"]:checked, [name="all"]:checked') };
    if (meant.picked) box(row)?.click();
  });
  document.addEventListener("toggle", ({ target }) => {
    if (!meant || target.open || !target.closest("[data-bulk]")) return;
    if (meant.picked && box(meant.row)?.checked) box(meant.row).click();
    if (target.contains(document.activeElement)) focus(meant.row);
    meant = null;
  }, true);

  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    const all = rows(document);
    const here = all.indexOf(rowOf(document.activeElement));
    const at = here < 0 ? all.findIndex((row) => box(row)?.checked) : here;
    if (at >= 0) sessionStorage.setItem(PLACE, JSON.stringify([location.pathname, at]));
  });

  document.addEventListener("DOMContentLoaded", () => {
    const [path, at] = JSON.parse(sessionStorage.getItem(PLACE) ?? "[]");
    sessionStorage.removeItem(PLACE);
    const all = rows(document);
    const row = path === location.pathname ? all[Math.min(at, all.length - 1)] : null;
    const asked = document.querySelector('[role="alert"][autofocus]');
    if (row && !asked && !location.hash) focus(row);
  });
})();
