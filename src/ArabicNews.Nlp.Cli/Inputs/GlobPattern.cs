using System.Diagnostics.CodeAnalysis;
using System.IO.Enumeration;

namespace ArabicNews.Nlp.Cli.Inputs;

/// <summary>
/// A path with <c>*</c> and <c>?</c> in it, and <c>**</c> for any folders: for shells that do not expand it, and for quoted ones.
/// </summary>
internal sealed class GlobPattern
{
    private readonly string[] _segments;

    private GlobPattern(string root, string[] segments) => (Root, _segments) = (root, segments);

    /// <summary>The folder before the first segment with a wildcard; empty for the working folder.</summary>
    public string Root { get; }

    /// <summary>Reads a pattern; false where the path has no wildcard.</summary>
    public static bool TryParse(string path, [NotNullWhen(true)] out GlobPattern? pattern)
    {
        pattern = null;
        var segments = path.Replace('\\', '/').Split('/');
        var first = Array.FindIndex(segments, static segment => segment.AsSpan().ContainsAny('*', '?'));
        if (first < 0)
        {
            return false;
        }

        var root = string.Join('/', segments[..first]);
        pattern = new GlobPattern(first == 1 && root.Length == 0 ? "/" : root, segments[first..]);
        return true;
    }

    /// <summary>Whether a path relative to <see cref="Root"/>, with slashes, fits.</summary>
    public bool Matches(string relative) => Matches(relative.Split('/'), _segments);

    private static bool Matches(ReadOnlySpan<string> path, ReadOnlySpan<string> pattern)
    {
        // Like a wildcard match over characters: on a mismatch go back to the last ** and let it take one folder more.
        int at = 0, of = 0, restart = -1, taken = 0;
        while (at < path.Length)
        {
            if (of < pattern.Length && pattern[of] == "**")
            {
                restart = of++;
                taken = at;
            }
            else if (of < pattern.Length && FileSystemName.MatchesSimpleExpression(pattern[of], path[at], ignoreCase: false))
            {
                at++;
                of++;
            }
            else if (restart >= 0)
            {
                at = ++taken;
                of = restart + 1;
            }
            else
            {
                return false;
            }
        }

        return of == pattern.Length;
    }
}
