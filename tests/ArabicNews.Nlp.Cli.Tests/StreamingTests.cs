using System.Diagnostics;
using System.Text;

namespace ArabicNews.Nlp.Cli.Tests;

/// <summary>The command between pipes: it answers while input is open, and ends well whoever goes first.</summary>
public sealed class StreamingTests
{
    private const string Line = "{\"id\":\"x\",\"text\":\"نص\"}\n";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Extract_OpenInput_AnswersEachLineAtOnce()
    {
        using var process = Start();
        for (var i = 0; i < 3; i++)
        {
            await SendAsync(process, Line);
            Assert.StartsWith("{\"id\":\"x\"", await process.StandardOutput.ReadLineAsync().WaitAsync(Patience), StringComparison.Ordinal);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Extract_Interrupted_LeavesWholeLinesAndSaysSo()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var process = Start();
        await SendAsync(process, Line + Line);
        var first = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(Patience);
        var rest = await process.StandardOutput.ReadToEndAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.EndsWith("}", first, StringComparison.Ordinal);
        Assert.True(rest.Length == 0 || rest.EndsWith("}\n", StringComparison.Ordinal), rest);
        Assert.Equal("", await process.StandardError.ReadToEndAsync());
    }

    [Fact]
    public async Task Extract_ReaderGone_EndsQuietly()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var process = Start();
        await SendAsync(process, Line);
        _ = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        process.StandardOutput.Close();
        try
        {
            for (var i = 0; i < 100_000 && !process.HasExited; i++)
            {
                await SendAsync(process, Line);
            }
        }
        catch (IOException)
        {
            // It has ended, as it should.
        }

        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal((0, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }

    private static Process Start() => CommandRun.Start(new Dictionary<string, string?>(), "extract", "--input-format", "jsonl", "-");

    private static async Task SendAsync(Process process, string text)
    {
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(text));
        await process.StandardInput.BaseStream.FlushAsync();
    }
}
