using Microsoft.EntityFrameworkCore;

namespace Xinhuo.Platform.Data;

/// <summary>Which database this is, and the few places where the two differ in SQL.</summary>
public static class Engine
{
    public static bool IsSqlite(this XinhuoDb db) => db.Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite";

    public static bool IsPostgres(this XinhuoDb db) => !db.IsSqlite();

    /// <summary>"for update" where there are row locks; SQLite's one writer needs none.</summary>
    public static string ForUpdate(this XinhuoDb db, string how = "") => db.IsSqlite() ? "" : $" for update{how}";
}
