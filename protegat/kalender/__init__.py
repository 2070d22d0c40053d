"""The team's calendar; under the roof, because it shows events, Sprechzeiten and Wiedervorlagen side by side."""
