"""What need not be done again: a build that remembers the last one.

Only the build uses this room: `build.py`, `amending.py`, `pipeline.py` and `production.py`. The preview uses
`recollection.py` alone, to start without reading everything.

A page whose key is unchanged, whose addresses lead to what they led to, and whose file is still as it was written needs
neither rendering nor checking. Everything here may be deleted at any time; what is damaged, foreign or older is a miss
and never an error.
"""
