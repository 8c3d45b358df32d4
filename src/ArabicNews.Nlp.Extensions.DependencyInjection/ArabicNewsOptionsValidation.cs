using Microsoft.Extensions.Options;

namespace ArabicNews.Nlp.Extensions.DependencyInjection;

/// <summary>Numbers in a configuration file may name no day and no model; that is said before analyses come out wrong.</summary>
internal sealed class ArabicNewsOptionsValidation : IValidateOptions<ArabicNewsOptions>
{
    public ValidateOptionsResult Validate(string? name, ArabicNewsOptions options)
    {
        var failures = new List<string>();
        Check(options.NameModel, nameof(options.NameModel), failures);
        Check(options.FirstDayOfWeek, nameof(options.FirstDayOfWeek), failures);
        Check(options.FirstDayOfWeekend, nameof(options.FirstDayOfWeekend), failures);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void Check<T>(T value, string name, List<string> failures)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            failures.Add($"{name} is {value}; it must be one of {string.Join(", ", Enum.GetNames<T>())}.");
        }
    }
}
