using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>Opens inputs, and says in words for the user why one cannot be read.</summary>
internal sealed class InputBytes(Stream standardInput)
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    public Stream Open(string path) => path == StandardInput ? standardInput : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);

    /// <exception cref="InputException">The input cannot be read.</exception>
    public byte[] ReadAll(string path)
    {
        try
        {
            if (path != StandardInput)
            {
                return File.ReadAllBytes(path);
            }

            using var all = new MemoryStream();
            standardInput.CopyTo(all);
            return all.ToArray();
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw new InputException(Describe(path, e));
        }
    }

    /// <summary>The length of a file; 0 where it has none.</summary>
    public static long LengthOf(string path) => path != StandardInput && File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>What tells a file from a later state of it.</summary>
    public static ulong MarkOf(string path)
    {
        var file = path == StandardInput ? null : new FileInfo(path);
        return file is { Exists: true } ? MarkOf(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{file.Length}:{file.LastWriteTimeUtc.Ticks}"))) : 0;
    }

    /// <summary>What tells content from other content.</summary>
    public static ulong MarkOf(ReadOnlySpan<byte> content) => BitConverter.ToUInt64(SHA256.HashData(content));

    public static bool IsUnreadable(Exception e) =>
        e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or InputException or DecoderFallbackException;

    public static string Describe(string path, Exception e) => e switch
    {
        InputException => e.Message,
        DecoderFallbackException => $"{path}: bytes that stand for nothing in the encoding that --encoding names; name the right one",
        FileNotFoundException or DirectoryNotFoundException => $"{path}: there is no such file or folder; check the path",
        UnauthorizedAccessException => $"{path}: no permission to read it; check its owner and mode",
        _ => $"{path}: cannot be read: {e.Message.ReplaceLineEndings(" ")}",
    };
}
