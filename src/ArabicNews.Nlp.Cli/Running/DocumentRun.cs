using ArabicNews.Nlp.Cli.Inputs;
using ArabicNews.Nlp.Cli.Outputs;

namespace ArabicNews.Nlp.Cli.Running;

/// <summary>Runs a piece of work over documents, writes what comes of them and reports what fails.</summary>
internal static class DocumentRun
{
    /// <summary>Returns the exit code.</summary>
    public static async Task<int> RunAsync<T>(
        InputDocuments documents,
        Func<string, InputDocument, T> work,
        int jobs,
        IOutput<T> output,
        CancellationToken stop)
        where T : class
    {
        using var progress = ProgressLine.Start(documents, output.IsOnTerminal);
        var remaining = output.Remaining(documents.All, progress.Skip);
        var exit = output.HasFailed ? ExitCode.SomeFailed : ExitCode.Done;
        try
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
            await using var outcomes = OrderedPipeline.RunAsync(remaining, work, jobs, ended.Token).GetAsyncEnumerator(CancellationToken.None);
            while (await NextAsync(outcomes, output, ended).ConfigureAwait(false))
            {
                if ((output.Write(outcomes.Current) ?? outcomes.Current.Error) is { } error)
                {
                    exit = ExitCode.SomeFailed;
                    progress.Problem(error);
                }

                progress.Advance(outcomes.Current.Source);
            }

            output.End();
            return exit;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            output.Interrupt();
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

    /// <summary>Waits for the next outcome; what is written so far is handed on before, where there is a wait at all.</summary>
    private static async ValueTask<bool> NextAsync<T>(IAsyncEnumerator<Outcome<T>> outcomes, IOutput<T> output, CancellationTokenSource ended)
        where T : class
    {
        var next = outcomes.MoveNextAsync();
        if (next.IsCompleted)
        {
            return await next.ConfigureAwait(false);
        }

        try
        {
            output.Flush();
        }
        catch (IOException)
        {
            // The enumerator may not be disposed of while it moves: end the move first.
            await ended.CancelAsync().ConfigureAwait(false);
            await next.AsTask().ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
            throw;
        }

        return await next.ConfigureAwait(false);
    }
}
