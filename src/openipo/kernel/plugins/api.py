"""The door of the plugins room."""

from openipo.kernel.plugins.registry import Plugin, Registry, UnknownPlugin

__all__ = ["Plugin", "Registry", "UnknownPlugin"]
