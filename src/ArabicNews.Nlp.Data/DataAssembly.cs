using System.Reflection;

namespace ArabicNews.Nlp.Data;

/// <summary>The assembly that holds the models and the packed lexicon as resources. Stateless and thread-safe.</summary>
internal static class DataAssembly
{
    public static Assembly Instance => typeof(DataAssembly).Assembly;
}
