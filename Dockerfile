# One image for the web server, the worker and the clock; docker-compose.yml says which is which.
FROM python:3.11-slim AS packages
# LOCK=french brings the model for French texts, too; it is LGPL-LR, so nobody gets it unasked.
ARG LOCK=run
WORKDIR /app
COPY requirements/uv.txt requirements/run.txt requirements/french.txt requirements/
RUN python -m venv .venv \
  && .venv/bin/pip install --no-cache-dir --require-hashes -r requirements/uv.txt \
  && .venv/bin/uv pip install --no-cache --compile-bytecode --python .venv/bin/python \
    --require-hashes -r requirements/${LOCK}.txt

FROM python:3.11-slim
RUN useradd --system --create-home --home-dir /app --shell /usr/sbin/nologin factcheck
WORKDIR /app
COPY --from=packages /app/.venv .venv
COPY manage.py ./
COPY factcheck factcheck
COPY articles articles
COPY templates templates
COPY locale locale
ENV PATH=/app/.venv/bin:$PATH \
  PYTHONUNBUFFERED=1 \
  FACTCHECK_PROFILE=production \
  FACTCHECK_DATA_DIR=/app/var \
  BIND=0.0.0.0 \
  PORT=8000
# The values are placeholders for this one step: collecting files asks neither server.
RUN SECRET_KEY=only-while-the-image-is-built-only-while-the-image-is-built \
  ALLOWED_HOSTS=localhost \
  DATABASE_URL=postgresql://nobody@localhost/none \
  REDIS_URL=redis://localhost/0 \
  python manage.py collectstatic --no-input --verbosity 0
USER factcheck
EXPOSE 8000
CMD ["gunicorn", "--config", "python:factcheck.web_server", "factcheck.wsgi"]
