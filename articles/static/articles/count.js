// Counts the words of a field while they are typed.
(() => {
  document.addEventListener("DOMContentLoaded", () => {
    for (const place of document.querySelectorAll("[data-count-of]")) {
      const field = document.getElementById(place.dataset.countOf);
      const count = () => {
        const words = field.value.trim() ? field.value.trim().split(/\s+/).length : 0;
        place.textContent = `${words.toLocaleString(document.documentElement.lang)} ${place.dataset.words}`;
        place.hidden = words === 0;
      };
      let soon;
      field.addEventListener("input", () => {
        clearTimeout(soon);
        soon = setTimeout(count, 200);
      });
      count();
    }
  });
})();
