using ArabicNews.Nlp;
using ArabicNews.Nlp.Extensions.DependencyInjection;
using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Recognition;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Arabic news analysis to a container. Stateless and thread-safe.</summary>
public static class ArabicNewsServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="NewsAnalyzer"/> as a singleton, unless one is there already. It is made on first use, with
    /// <see cref="ArabicNewsOptions"/> as configured here or elsewhere, and runs every registered <see cref="IMentionRecognizer"/>
    /// (singletons, since one instance serves all analyses) after the built-in ones, in the order of their registration.
    /// </summary>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">Sets options; may be left out. Called several times, all settings apply in their order.</param>
    /// <returns><paramref name="services"/>, to go on with.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <remarks>
    /// Bad options show at the first use of the analyzer: a folder that is not there as <see cref="DirectoryNotFoundException"/>, a
    /// lexicon file that cannot be used as <see cref="LexiconException"/> with file and line, a value that is none of its enumeration's
    /// as <see cref="OptionsValidationException"/>.
    /// </remarks>
    public static IServiceCollection AddArabicNews(this IServiceCollection services, Action<ArabicNewsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<ArabicNewsOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ArabicNewsOptions>, ArabicNewsOptionsValidation>());
        services.TryAddSingleton(static provider => NewsAnalyzer.Create(
            provider.GetRequiredService<IOptions<ArabicNewsOptions>>().Value.ToAnalyzerOptions(provider.GetServices<IMentionRecognizer>())));
        return services;
    }
}
