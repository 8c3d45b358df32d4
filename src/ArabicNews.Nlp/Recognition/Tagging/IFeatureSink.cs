namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>Takes the features of a word. Implemented by structs, so that each use is compiled into straight code.</summary>
internal interface IFeatureSink
{
    void Add(uint feature);
}
