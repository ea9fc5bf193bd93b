"""Kangtu: from YAML records to a bilingual, searchable, printable, mapped site."""
