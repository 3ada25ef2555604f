using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReportGen.Diagnostics;

/// <summary>Reads the embedded files of words: a map from text to text. Reading events takes a small part of the time that a deserializer takes to start.</summary>
internal static class FlatYaml
{
    /// <summary>Pairs in their order; none of an empty file.</summary>
    /// <exception cref="YamlException">The text is no map of scalars.</exception>
    public static IEnumerable<KeyValuePair<string, string>> Read(TextReader text)
    {
        var parser = new Parser(text);
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            yield break;
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>().Value;
            yield return new KeyValuePair<string, string>(key, parser.Consume<Scalar>().Value);
        }
    }
}
