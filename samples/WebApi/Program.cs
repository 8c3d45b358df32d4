// Analysis as a service. Run from the repository's root: dotnet run --project samples/WebApi -- --urls http://localhost:5080
// Then open http://localhost:5080/swagger, or:
// curl -H 'Content-Type: application/json' -d '{"text":"…","referenceDate":"2026-01-14"}' http://localhost:5080/documents
using ArabicNews.Nlp;
using ArabicNews.Nlp.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddArabicNews().Configure<ArabicNewsOptions>(builder.Configuration.GetSection("ArabicNews"));
// A request without its text is answered by 400.
builder.Services.ConfigureHttpJsonOptions(json =>
{
    json.SerializerOptions.RespectNullableAnnotations = true;
    json.SerializerOptions.RespectRequiredConstructorParameters = true;
});
builder.Services.AddEndpointsApiExplorer().AddSwaggerGen();

// An article is a few thousand characters; whoever sends a book sends it in parts.
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 4_000_000);

var app = builder.Build();
app.UseSwagger();
app.UseSwaggerUI();

app.MapPost("/documents", (ArticleRequest article, NewsAnalyzer analyzer) =>
        Json(NewsDocumentJson.Serialize(analyzer.Analyze(article.Text, article.ReferenceDate, article.Id))))
    .WithName("AnalyzeArticle")
    .WithSummary("Officials, organizations, places, dates and figures of an article, with offsets in UTF-16 code units into its text.")
    .Produces(StatusCodes.Status200OK, contentType: "application/json");

app.MapGet("/health", () => Results.Text("ok"));

// Lexicons and model are read before the first request, not during it.
app.Services.GetRequiredService<NewsAnalyzer>();
await app.RunAsync();

// The library's own JSON, so that clients see what the command writes.
static IResult Json(string json) => Results.Text(json, "application/json");

internal sealed record ArticleRequest(string Text, DateOnly? ReferenceDate = null, string? Id = null);
