"""The format of rule files as strict models; one topic of the format a module."""
