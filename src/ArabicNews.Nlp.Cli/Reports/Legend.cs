namespace ArabicNews.Nlp.Cli.Reports;

/// <summary>What the looks of highlighted entities mean, each with a box that takes its highlighting away.</summary>
internal static class Legend
{
    public static void Write(Html html)
    {
        _ = html.Raw("<fieldset class=\"legend\"").Attribute("data-rule", PageResources.Label("rule")).Attribute("data-confidence", PageResources.Label("confidence"))
            .Raw("><legend>").Label("legend").Raw("</legend>\n<div>\n");
        foreach (var (name, show, label) in EntityClass.All)
        {
            _ = html.Raw("<label><input type=\"checkbox\" checked").Attribute("id", "show-" + show).Raw("><mark").Attribute("class", name).Raw(">").Label(label).Raw("</mark></label>\n");
        }

        _ = html.Raw("</div>\n<p class=\"note\">").Label("legend-note").Raw("</p></fieldset>\n");
    }
}
