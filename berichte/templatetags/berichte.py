"""What only the pages of the reports draw."""

from django import template

from berichte.diagramme import zeichne

register = template.Library()
register.simple_tag(zeichne, name="diagramm")
