using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ArabicNews.Nlp.Benchmarks.Gate;

/// <summary>The processor time that the current thread has used: what other processes take from it does not count.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3; // CLOCK_THREAD_CPUTIME_ID

    /// <summary>Nanoseconds of this thread; wall-clock time where the system has no such clock.</summary>
    public static long Nanoseconds()
    {
        if (OperatingSystem.IsLinux() && GetTime(ThreadCpuTime, out var time) == 0)
        {
            return (time.Seconds * 1_000_000_000L) + time.Nanoseconds;
        }

        return Stopwatch.GetTimestamp() * (1_000_000_000L / Stopwatch.Frequency);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
