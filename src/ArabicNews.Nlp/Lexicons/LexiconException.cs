namespace ArabicNews.Nlp.Lexicons;

/// <summary>A lexicon file that cannot be used. The message names the file, the line and what to do.</summary>
public sealed class LexiconException : FormatException
{
    /// <summary>Makes the exception for a place in a file.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="line">The line, from 1; 0 where the whole file is meant.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    public LexiconException(string file, int line, string problem)
        : base(line > 0 ? $"{file}:{line}: {problem}" : $"{file}: {problem}")
    {
        File = file;
        Line = line;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 where the whole file is meant.</summary>
    public int Line { get; }
}
