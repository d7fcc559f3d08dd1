// Rows that are picked: Shift picks a run, the box in the header all that are shown, “all in this
// filter” all there are. What was picked on other pages of the list is kept and sent along.
(() => {
  const SELECTOR = '[data-row] input[name="pick"]';
  const boxes = (form) => [...form.querySelectorAll(SELECTOR)];
  const idOf = (value) => value.split(":")[0];
  const elsewhere = new WeakMap(); // form → Map of id → value: picked, and not on this page
  let last = null;

  const store = (form) => form.dataset.picks !== undefined && `factcheck.picks ${location.pathname}?${form.dataset.picks}`;

  const count = (form) => {
    const all = form.querySelector('[name="all"]');
    if (all?.checked) return Number(all.value);
    return boxes(form).filter((box) => box.checked).length + (elsewhere.get(form)?.size ?? 0);
  };

  const tally = (form) => {
    const all = boxes(form);
    const here = all.filter((box) => box.checked).length;
    const number = count(form);
    for (const place of form.querySelectorAll("[data-picked]")) place.textContent = number;
    for (const place of form.querySelectorAll("[data-picked-count]")) place.textContent = number || "";
    for (const field of form.querySelectorAll("[data-picked-value]")) field.value = number;
    for (const button of form.querySelectorAll("[data-pick-none]")) button.hidden = number === 0;
    const header = form.querySelector("[data-pick-all]");
    if (header) {
      header.checked = here > 0 && here === all.length;
      header.indeterminate = here > 0 && here < all.length;
    }
  };

  const keep = (form) => {
    if (!store(form)) return;
    const picked = [...(elsewhere.get(form)?.values() ?? []), ...boxes(form).filter((box) => box.checked).map((box) => box.value)];
    if (picked.length) sessionStorage.setItem(store(form), JSON.stringify(picked));
    else sessionStorage.removeItem(store(form));
  };

  const remember = (form) => {
    const said = [...form.querySelectorAll('input[type="hidden"][name="pick"]')];
    const kept = [...(elsewhere.get(form)?.values() ?? []), ...said.map((field) => field.value)];
    if (store(form)) kept.push(...JSON.parse(sessionStorage.getItem(store(form)) ?? "[]"));
    for (const field of said) field.remove();
    const others = new Map(kept.map((value) => [idOf(value), value]));
    for (const box of boxes(form)) {
      if (others.has(idOf(box.value))) box.checked = true;
      others.delete(idOf(box.value));
    }
    elsewhere.set(form, others);
  };

  const start = () => {
    for (const form of document.querySelectorAll("form[data-rows]")) {
      const header = form.querySelector("[data-pick-all]");
      if (header) header.hidden = false;
      remember(form); // again, since more rows may have come
      tally(form);
    }
  };

  const changed = (form) => {
    keep(form);
    tally(form);
    form.dispatchEvent(new CustomEvent("picked"));
  };

  const clear = (form) => {
    for (const box of form.querySelectorAll(`${SELECTOR}, [name="all"]`)) box.checked = false;
    elsewhere.set(form, new Map());
    changed(form);
  };

  document.addEventListener("click", (event) => {
    const none = event.target.closest("[data-pick-none]");
    if (none) clear(none.form);
    const box = event.target.closest(SELECTOR);
    if (!box) return;
    const all = boxes(box.form);
    if (event.shiftKey && last?.form === box.form) {
      const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
      for (const other of all.slice(from, to + 1)) other.checked = box.checked;
    }
    last = box;
    changed(box.form);
  });

  document.addEventListener("change", (event) => {
    const form = event.target.closest("form");
    if (event.target.matches("[data-pick-all]")) {
      for (const box of boxes(form)) box.checked = event.target.checked;
      changed(form);
    } else if (event.target.matches('form[data-rows] [name="all"]')) {
      tally(form);
    }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-rows]")) return;
    for (const value of elsewhere.get(form)?.values() ?? []) {
      const field = Object.assign(document.createElement("input"), { type: "hidden", name: "pick", value });
      form.append(field);
    }
    // What was not done comes back picked with the answer.
    if (store(form)) sessionStorage.removeItem(store(form));
  });

  document.addEventListener("DOMContentLoaded", start);
  for (const change of ["htmx:after:swap", "factcheck:built"]) document.addEventListener(change, start);
})();
