"""The program without a screen: open design, tools, actions, live check."""
