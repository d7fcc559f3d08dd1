// Shows the schema, and lets a person who is signed in try it: unsafe requests carry the CSRF token.
const place = document.getElementById("api-docs");
const token = () => (document.cookie.match(/(?:^|; )csrftoken=([^;]+)/) || [])[1];

window.SwaggerUIBundle({
  url: place.dataset.schema,
  domNode: place,
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    const ours = new URL(request.url, window.location).origin === window.location.origin;
    if (ours && token()) {
      request.headers["X-CSRFToken"] = token();
    }
    return request;
  },
});
