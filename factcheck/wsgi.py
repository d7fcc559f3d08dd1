"""What gunicorn serves."""

from django.core.wsgi import get_wsgi_application

from factcheck import env

env.load_settings()
application = get_wsgi_application()
