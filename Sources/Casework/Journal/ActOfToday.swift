/// An act that happens as it is recorded: its form asks for no day.
public protocol ActOfToday {}
