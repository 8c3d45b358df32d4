using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>Standard output and error, in UTF-8 whatever the locale says.</summary>
internal static class StandardStreams
{
    public const int BufferSize = 64 * 1024;

    private const int StandardOutputDescriptor = 1;

    /// <summary>
    /// Standard output. A pipe is opened as a file: the console's own stream hides that nobody reads it any more, and a long run
    /// would go on for nobody.
    /// </summary>
    public static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows())
        {
            try
            {
                var pipe = new FileStream(new SafeFileHandle(StandardOutputDescriptor, ownsHandle: false), FileAccess.Write, 1);
                if (!pipe.CanSeek)
                {
                    return new BufferedStream(pipe, BufferSize);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // Some descriptors cannot be opened this way; the console's stream serves.
            }
        }

        return new BufferedStream(Console.OpenStandardOutput(), BufferSize);
    }

    /// <summary>Standard error, a line at a time.</summary>
    public static TextWriter OpenError() => new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };

    /// <summary>Whether a write failed because the reader of a pipe has gone.</summary>
    public static bool IsBrokenPipe(IOException e) => e.HResult is EpipeOfUnix or BrokenPipeOfWindows or NoDataOfWindows;

    private const int EpipeOfUnix = 32;
    private const int BrokenPipeOfWindows = unchecked((int)0x8007006D);
    private const int NoDataOfWindows = unchecked((int)0x800700E8);
}
