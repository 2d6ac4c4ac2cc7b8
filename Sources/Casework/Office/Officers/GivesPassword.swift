/// An act after which an officer has a new first password, which the store makes and shows once.
public protocol GivesPassword {}
