"""“Which of these may be for us?”: the rule table, its matching, and the page that answers on the device."""
