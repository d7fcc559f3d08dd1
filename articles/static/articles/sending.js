// What a form sends arrives once, or the form stands as it was: sent again when the connection
// fails, with the same word, so that the server does it once; after a new sign-in when that ended.
(() => {
  const WAITS = [2_000, 5_000, 15_000, 30_000];
  const PATIENCE = 10_000; // milliseconds for one answer
  const SLOW = "slow";

  const token = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];

  // A sign-in in another tab changed the token, and what stands in the form may have changed too.
  const renew = (request) => {
    const { form, submitter } = request;
    if (form?.isConnected) request.body = new URLSearchParams(new FormData(form, submitter?.isConnected ? submitter : null));
    if (token() && request.body?.has("csrfmiddlewaretoken")) request.body.set("csrfmiddlewaretoken", token());
  };

  const attempt = async (url, request) => {
    const own = new AbortController();
    const timer = setTimeout(() => own.abort(SLOW), PATIENCE);
    const signal = request.signal ? AbortSignal.any([own.signal, request.signal]) : own.signal;
    try {
      const answer = await fetch(url, { ...request, signal });
      const text = await answer.text(); // the answer is there when all of it is
      return new Response(answer.status === 204 ? null : text, { status: answer.status, headers: answer.headers });
    } finally {
      clearTimeout(timer);
    }
  };

  const send = async (url, request) => {
    const { connection, signIn } = window.factcheck;
    for (let tries = 0; ; tries += 1) {
      try {
        const answer = await attempt(url, request);
        if (answer.status !== 401) {
          if (tries > 0) connection.answered(answer.ok && url.includes("/submit/") ? "sent" : "back");
          return answer;
        }
        await signIn();
      } catch (error) {
        if (request.signal?.aborted || error?.message === "stopped") throw error;
        connection.failed(error === SLOW);
        await connection.wait(WAITS[tries]);
      }
      renew(request);
    }
  };

  document.addEventListener("htmx:config:request", (event) => {
    const { ctx } = event.detail;
    if (ctx.request.method !== "POST") return;
    if (token() && ctx.request.body.has("csrfmiddlewaretoken")) ctx.request.body.set("csrfmiddlewaretoken", token());
    ctx.request.timeout = 0; // each try has its own
    ctx.fetch = send;
  });
  // A second press while the first is being tried again: try at once.
  document.addEventListener("submit", () => window.factcheck.connection.tryNow(), true);

  window.factcheck = { ...window.factcheck, attempt, token };
})();
