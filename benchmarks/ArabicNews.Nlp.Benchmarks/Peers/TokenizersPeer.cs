using System.Text;
using ArabicNews.Nlp.Benchmarks.Inputs;
using Microsoft.ML.Tokenizers;

namespace ArabicNews.Nlp.Benchmarks.Peers;

/// <summary>Microsoft.ML.Tokenizers: its pre-tokenizer, and BERT's tokenizer with a vocabulary of the words that the texts are made of.</summary>
internal static class TokenizersPeer
{
    private static readonly PreTokenizer WordOrNonWord = PreTokenizer.CreateWordOrNonWord();
    private static readonly BertTokenizer BertPeer = CreateBert();

    public static int PreTokenize(string text)
    {
        var sum = 0;
        foreach (var (_, length) in WordOrNonWord.PreTokenize(text))
        {
            sum += length;
        }

        return sum;
    }

    public static int Bert(string text) => BertPeer.EncodeToIds(text).Count;

    private static BertTokenizer CreateBert()
    {
        var words = new HashSet<string>(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]);
        foreach (var word in NewsInput.Articles.SelectMany(static text => text.Split(' ', '\n')))
        {
            words.Add(word);
            foreach (var c in word)
            {
                words.Add(c.ToString());
                words.Add("##" + c);
            }
        }

        return BertTokenizer.Create(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', words))));
    }
}
