using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Names;

/// <content>How sure it is that what was read is a name.</content>
internal sealed partial class NameReader
{
    private float Judge(in State state, NameTrust trust)
    {
        if (trust == NameTrust.Title)
        {
            return state.IsStrong || state.Words > 1 ? 0.97f : state.HasUnknown ? 0.7f : 0.75f;
        }

        if (state.HasInitial)
        {
            return 0.85f;
        }

        if (state.Words > 1)
        {
            if (state.StrongGiven || (state.IsStrong && (trust > NameTrust.None || state.StrongFamily)))
            {
                return trust > NameTrust.None ? 0.9f : state.HasUnknown ? 0.7f : 0.8f;
            }

            return state.IsStrong ? 0.7f : trust > NameTrust.None ? 0.7f : state.HasParticle && state.HasUnknown ? 0.6f : 0f;
        }

        if (state.StrongFamily)
        {
            return trust > NameTrust.None ? 0.8f : 0.65f;
        }

        if (state.StrongGiven || state.HasParticle)
        {
            return trust > NameTrust.None ? 0.75f : 0.5f;
        }

        return trust == NameTrust.Verb && state.HasUnknown && EndsClause(state.End) && context.FoldedOf(state.End - 1) is not [.., ArabicChars.TehMarbuta] ? 0.6f : 0f;
    }
}
