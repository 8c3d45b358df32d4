using ArabicNews.Nlp.Cli.Inputs;
using Spectre.Console;

namespace ArabicNews.Nlp.Cli.Running;

/// <summary>
/// Shows on standard error how far a run has come, at which rate and how much time is left. Shows nothing where standard error is
/// no terminal, or where results are shown on it.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private readonly IAnsiConsole? _console;
    private readonly DocumentRateColumn _rate = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _shown = Task.CompletedTask;
    private ProgressTask? _task;

    private ProgressLine(IAnsiConsole? console, Func<long> totalBytes)
    {
        _console = console;
        if (console is null)
        {
            return;
        }

        var total = totalBytes();
        _shown = console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new PercentageColumn(), _rate, new RemainingTimeColumn())
            .StartAsync(context =>
            {
                _task = context.AddTask("documents", maxValue: Math.Max(1, total)).IsIndeterminate(total == 0);
                return _done.Task;
            });
    }

    /// <summary>Begins to show progress, where there is somebody to see it.</summary>
    public static ProgressLine Start(InputDocuments documents, bool isOnTerminal)
    {
        var isShown = !isOnTerminal && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return On(isShown ? Terminal() : null, documents.TotalBytes);
    }

    /// <summary>Begins to show progress on a console; on none where it is null.</summary>
    internal static ProgressLine On(IAnsiConsole? console, Func<long> totalBytes) => new(console, totalBytes);

    /// <summary>A document is done.</summary>
    public void Advance(PendingDocument? document)
    {
        _rate.Count++;
        _task?.Increment(document?.Bytes ?? 0);
    }

    /// <summary>A document was done by the run that was interrupted.</summary>
    public void Skip(PendingDocument document) => _task?.Increment(document.Bytes);

    /// <summary>Tells the user what went wrong, above the line.</summary>
    public void Problem(string message)
    {
        if (_console is null)
        {
            Report.Problem(message);
        }
        else
        {
            _console.Write(new Spectre.Console.Text("arabic-news: " + Report.OneLine(message) + "\n"));
        }
    }

    public void Dispose()
    {
        _ = _done.TrySetResult();
        _shown.GetAwaiter().GetResult();
    }

    private static IAnsiConsole Terminal() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        Interactive = InteractionSupport.Yes,
        ColorSystem = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Out = new AnsiConsoleOutput(Console.Error),
    });
}
