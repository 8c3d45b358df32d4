namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>How a file's bytes stand for letters.</summary>
internal enum TextEncoding
{
    /// <summary>UTF-8, or what the bytes plainly tell: a byte order mark, or Arabic in a Windows or ISO code page.</summary>
    Auto,

    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>UTF-16, little-endian unless a byte order mark says otherwise.</summary>
    Utf16,

    /// <summary>The Arabic code page of Windows.</summary>
    Windows1256,

    /// <summary>The Arabic part of ISO 8859.</summary>
    Iso88596,
}
