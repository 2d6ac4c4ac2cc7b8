import Testing

/// What the three users do, in a real terminal, one journey at a time.
@Suite(.serialized, .disabled("the journeys are being written: not seen whole yet"))
enum JourneyTests {}
