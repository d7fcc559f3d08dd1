// Lists: keys move from row to row and pick, Shift picks a run. The box in the header picks all
// that are shown. Filters are sent when one changes.
(() => {
  const boxes = (form) => [...form.querySelectorAll('[data-row] input[name="pick"]')];
  let last = null;

  const tally = (form) => {
    const all = boxes(form);
    const picked = all.filter((box) => box.checked).length;
    for (const place of form.querySelectorAll("[data-picked]")) place.textContent = picked;
    const header = form.querySelector("[data-pick-all]");
    if (header) {
      header.checked = picked > 0 && picked === all.length;
      header.indeterminate = picked > 0 && picked < all.length;
    }
  };

  const start = () => {
    for (const form of document.querySelectorAll("form[data-rows]")) {
      const header = form.querySelector("[data-pick-all]");
      if (header) header.hidden = false;
      tally(form);
    }
  };

  document.addEventListener("click", (event) => {
    const box = event.target.closest('[data-row] input[name="pick"]');
    if (!box) return;
    const all = boxes(box.form);
    if (event.shiftKey && last?.form === box.form) {
      const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
      for (const other of all.slice(from, to + 1)) other.checked = box.checked;
    }
    last = box;
    tally(box.form);
  });

  document.addEventListener("change", (event) => {
    const form = event.target.closest("form");
    if (event.target.matches("[data-pick-all]")) {
      for (const box of boxes(form)) box.checked = event.target.checked;
      tally(form);
    } else if (form?.matches("[data-submit-on-change]") && event.target.matches("select")) {
      form.requestSubmit();
    }
  });

  const move = (list, by, extend) => {
    const rows = [...list.querySelectorAll("[data-row]")];
    const here = rows.indexOf(document.activeElement?.closest("[data-row]"));
    const row = rows[here < 0 ? 0 : Math.min(Math.max(here + by, 0), rows.length - 1)];
    if (!row) return;
    const box = row.querySelector('input[name="pick"]');
    (row.querySelector("[data-open]") ?? box)?.focus();
    row.scrollIntoView({ block: "nearest" });
    if (extend && box && !box.checked) box.click();
  };

  document.addEventListener("factcheck:key", (event) => {
    const list = event.target;
    const { does } = event.detail;
    if (does === "row-pick") document.activeElement?.closest("[data-row]")?.querySelector('input[name="pick"]')?.click();
    else if (does === "row-next" || does === "row-pick-next") move(list, 1, does === "row-pick-next");
    else if (does === "row-previous" || does === "row-pick-previous") move(list, -1, does === "row-pick-previous");
  });

  // A key of the bulk bar, pressed on a row while nothing is picked, means that row.
  document.addEventListener("factcheck:before-key", (event) => {
    const row = event.target.closest("[data-row]");
    const form = row?.closest("form");
    if (!form || !event.detail.element.closest("[data-bulk]")) return;
    if (!boxes(form).some((box) => box.checked)) row.querySelector('input[name="pick"]').click();
  });

  document.addEventListener("DOMContentLoaded", start);
  document.addEventListener("htmx:after:swap", start);
})();
