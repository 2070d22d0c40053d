"""What is missing or doubtful before a report, with the fix in place; under the roof: it looks into every room."""
