using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Xinhuo.Platform.Data;

/// <summary>The few words in which the engines' schemas differ, so that one set of migrations serves both.</summary>
public static class MigrationWords
{
    public static bool OnSqlite(this MigrationBuilder migration) => migration.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite";

    /// <summary>A moment: UTC ticks on SQLite, timestamptz on PostgreSQL.</summary>
    public static OperationBuilder<AddColumnOperation> Moment(this ColumnsBuilder table, MigrationBuilder migration, bool nullable = false) =>
        migration.OnSqlite()
            ? table.Column<long>(type: "INTEGER", nullable: nullable)
            : table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: nullable);

    /// <summary>A number the database counts up by itself.</summary>
    public static OperationBuilder<AddColumnOperation> Counted(this ColumnsBuilder table, MigrationBuilder migration) =>
        migration.OnSqlite()
            ? table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true)
            : table
                .Column<long>(nullable: false)
                .Annotation(
                    "Npgsql:ValueGenerationStrategy",
                    Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                );
}
