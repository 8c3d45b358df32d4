using ArabicNews.Nlp.Cli.Inputs;
using ArabicNews.Nlp.Cli.Outputs;

namespace ArabicNews.Nlp.Cli.Running;

/// <summary>Runs a piece of work over documents, writes what comes of them and reports what fails.</summary>
internal static class DocumentRun
{
    /// <summary>Returns the exit code.</summary>
    public static async Task<int> RunAsync<T>(
        IEnumerable<PendingDocument> documents,
        Func<string, InputDocument, T> work,
        int jobs,
        IOutput<T> output,
        CancellationToken stop)
        where T : class
    {
        var exit = ExitCode.Done;
        try
        {
            await using var outcomes = OrderedPipeline.RunAsync(documents, work, jobs, stop).GetAsyncEnumerator(stop);
            while (true)
            {
                var next = outcomes.MoveNextAsync();
                if (!next.IsCompleted)
                {
                    output.Flush();
                }

                if (!await next.ConfigureAwait(false))
                {
                    break;
                }

                if ((output.Write(outcomes.Current) ?? outcomes.Current.Error) is { } error)
                {
                    exit = ExitCode.SomeFailed;
                    Report.Problem(error);
                }
            }

            output.End();
            return exit;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            output.End();
            return ExitCode.Interrupted;
        }
        catch (IOException e) when (StandardStreams.IsBrokenPipe(e))
        {
            return exit; // Whoever read the output has seen enough.
        }
        catch (IOException e)
        {
            Report.Problem($"the output cannot be written: {e.Message}");
            return ExitCode.SomeFailed;
        }
    }
}
