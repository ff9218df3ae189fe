import ClientIR

// What both the document and the client have. Without a module's name, the client's is meant.
typealias Operation = ClientIR.Operation
typealias Property = ClientIR.Property
typealias SecurityScheme = ClientIR.SecurityScheme
