// The sign-in ended: a small dialog over the form, which then goes on with what was sent.
(() => {
  const dialog = () => document.getElementById("sign-in-again");
  // Who is signed in is led away from the page for signing in.
  const isIn = async (action) => (await fetch(action, { cache: "no-store", redirect: "manual" })).type === "opaqueredirect";

  const renewTokens = () => {
    const token = window.factcheck.token();
    if (!token) return;
    for (const field of document.querySelectorAll('input[name="csrfmiddlewaretoken"]')) field.value = token;
  };

  // What is wrong, as the name of a sentence in the dialog; empty when the person is signed in.
  const tried = async (form) => {
    const body = new URLSearchParams(new FormData(form));
    body.set("csrfmiddlewaretoken", window.factcheck.token() ?? "");
    const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
    if (answer.type === "opaqueredirect") return "";
    return answer.status === 429 ? "paused" : "wrong";
  };

  const show = (form, problem) => {
    for (const line of form.querySelectorAll("[data-problem]")) line.hidden = line.dataset.problem !== problem;
  };

  const ask = () =>
    new Promise((resolve, reject) => {
      const form = dialog().querySelector("form");
      const before = document.activeElement;
      const end = (then) => {
        form.onsubmit = dialog().onclose = null;
        form.reset();
        dialog().close();
        before?.focus({ preventScroll: true });
        then();
      };
      form.onsubmit = async (event) => {
        event.preventDefault();
        const problem = await tried(form).catch(() => "unanswered");
        show(form, problem);
        if (problem) form.elements.password.select();
        else end(resolve);
      };
      dialog().onclose = () => end(() => reject(new Error("stopped")));
      show(form, "");
      dialog().showModal();
      form.elements.password.focus();
    });

  // One question at a time, whoever asks.
  let asking = null;
  const signIn = async () => {
    if (!(await isIn(dialog().querySelector("form").action))) await (asking ??= ask().finally(() => { asking = null; }));
    renewTokens();
  };

  // What is written in a form that the browser sends itself would be lost on the page for signing in.
  const WRITTEN = "textarea, [type=text], [type=number]";
  let sure = null; // the form that is being sent
  const send = (form, submitter) => signIn().then(() => {
    sure = form;
    form.requestSubmit(submitter);
    sure = null;
  }, (error) => error.message === "stopped" || window.factcheck.connection.wait().then(() => send(form, submitter), () => {}));
  document.addEventListener("submit", (event) => {
    const { target, submitter } = event;
    if (event.defaultPrevented || target === sure || target.method !== "post" || !target.querySelector(WRITTEN)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    send(target, submitter);
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("#sign-in-again [data-cancel]")) dialog().close();
  });
  window.factcheck = { ...window.factcheck, signIn };
})();
