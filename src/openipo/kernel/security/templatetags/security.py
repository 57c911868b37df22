"""`{% request_key %}`: the hidden field that keeps a form from being dealt with twice."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from openipo.kernel.security.request_key import FIELD, new_key

register = template.Library()


@register.simple_tag
def request_key() -> SafeString:
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, new_key())
