namespace ArabicNews.Nlp.Evaluation;

/// <summary>A gold file that cannot be read. The message names the file, the line and what is wrong.</summary>
public sealed class GoldFormatException : FormatException
{
    /// <summary>Makes the exception for a line of a file.</summary>
    public GoldFormatException(string file, int line, string problem)
        : base($"{file}:{line}: {problem}")
    {
        File = file;
        Line = line;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }
}
