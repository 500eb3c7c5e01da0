"""Plan symbols of fixtures and furniture, drawn to their true width and depth.

Every symbol stands around the origin with its back at +y and its front toward -y, as ``document.Fixture``
says.
"""
