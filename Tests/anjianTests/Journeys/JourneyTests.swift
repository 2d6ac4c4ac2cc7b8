import Testing

/// What the three users do, in a real terminal, one journey at a time.
@Suite(.serialized)
enum JourneyTests {}
