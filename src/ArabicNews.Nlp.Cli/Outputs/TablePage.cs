using System.Globalization;
using Spectre.Console;

namespace ArabicNews.Nlp.Cli.Outputs;

/// <summary>The lines that a table is made of. On a terminal they are coloured, and Arabic text is isolated.</summary>
internal sealed class TablePage
{
    // Lines are never broken here: a terminal wraps by its own width and knows which way the text runs.
    private const int Unbroken = 1 << 20;

    private readonly IAnsiConsole _console;
    private readonly bool _isTerminal;

    public TablePage(TextWriter text, bool isTerminal)
    {
        _isTerminal = isTerminal;
        var colours = isTerminal && Environment.GetEnvironmentVariable("NO_COLOR") is null or "" && Environment.GetEnvironmentVariable("TERM") != "dumb";
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        _console.Profile.Width = Unbroken;
    }

    public void Blank() => Line("");

    public void Title(string id, string date) => Line($"[bold]{Isolated(id)}[/]  [dim]{date}[/]");

    public void Section(string title, int count)
    {
        Blank();
        Line($"[bold underline]{title}[/] [dim]{Number(count)}[/]");
    }

    public void Note(string text) => Line($"  [dim]{text}[/]");

    public void Row(string label, string? text)
    {
        if (text is not null)
        {
            Line($"  [dim]{label,-9}[/] {Isolated(text)}");
        }
    }

    public void Person(string name, int mentions) => Line($"  [green]{Isolated(name)}[/]  [dim]{(mentions == 1 ? "1 mention" : Number(mentions) + " mentions")}[/]");

    public void Position(string status, string country, string text, string? institution)
    {
        Line($"      [dim]{status,-10}[/][yellow]{country,-4}[/]{Isolated(text)}");
        if (institution is not null && institution != text)
        {
            Line($"      {"",-10}{"",-4}[dim]at[/] {Isolated(institution)}");
        }
    }

    public void Name(int count, string note, string name) => Line($"  [dim]{Number(count) + "×",5}[/]  {(note.Length > 0 ? $"[yellow]{note,-4}[/]" : "")}{Isolated(name)}");

    public void Value(string value, string detail, string text) => Line($"  [yellow]{Markup.Escape(value)}[/]  [dim]{Markup.Escape(detail)}[/]  {Isolated(text)}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Isolated(string text)
    {
        var safe = Markup.Escape(TerminalText.Safe(text));
        return _isTerminal ? TerminalText.FirstStrongIsolate + safe + TerminalText.PopDirectionalIsolate : safe;
    }

    private void Line(string markup)
    {
        _console.Markup(markup.TrimEnd());
        _console.Write(new Spectre.Console.Text("\n"));
    }
}
