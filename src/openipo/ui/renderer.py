"""How the office's forms are drawn: label, hint, error, control; the errors gathered at the top of the page."""

from django.forms.renderers import TemplatesSetting


class OfficeRenderer(TemplatesSetting):
    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"
